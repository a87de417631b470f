package org.comptoir.orders.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.orders.Statistics;
import org.comptoir.orders.StatisticsDesk;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Bars;
import org.comptoir.platform.faces.Formats;
import org.comptoir.platform.faces.HourBars;
import org.jspecify.annotations.Nullable;

/** The figures of a period that the page's address names. */
@Named
@RequestScoped
public class StatisticsBean {
    @Inject
    private StatisticsDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private Formats fmt;

    private String period = "";
    private String from = "";
    private String to = "";
    private @Nullable StatisticsPeriod chosen;
    private @Nullable Statistics shown;

    public void load() {
        LocalDate today = desk.today(caller.actor());
        StatisticsPeriod wanted = StatisticsPeriod.of(period, from, to, today);
        chosen = wanted;
        shown = Retry.on(() -> desk.statistics(caller.actor(), wanted.from(), wanted.to()));
    }

    public List<String> getPeriods() {
        return StatisticsPeriod.NAMES;
    }

    public @Nullable StatisticsPeriod getChosen() {
        return chosen;
    }

    public @Nullable Statistics getShown() {
        return shown;
    }

    /** By hour of the day; null before the figures are there. */
    public @Nullable Bars getHours() {
        return shown == null
                ? null
                : HourBars.of(
                        shown.period().revenueByHour(),
                        shown.before().revenueByHour(),
                        caller.actor().dayCutoffHour(),
                        fmt);
    }

    public @Nullable Bars getDays() {
        return shown == null ? null : FiguresCharts.days(shown, fmt);
    }

    /** How much the best sold: what the others are measured by. */
    public long getMost() {
        return shown == null || shown.period().top().isEmpty()
                ? 1
                : shown.period().top().get(0).quantity();
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period == null ? "" : period;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }
}
