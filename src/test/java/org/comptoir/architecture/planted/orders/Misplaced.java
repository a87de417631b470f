package org.comptoir.architecture.planted.orders;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Timer;
import javax.sql.DataSource;
import org.comptoir.architecture.Breaks;
import org.omnifaces.util.Messages;
import org.primefaces.PrimeFaces;

/** Things used where they do not belong; the class beside each other proves one prohibition each. */
public final class Misplaced {
    private Misplaced() {}

    @Breaks("one clock")
    public static class AsksInstant {
        Instant now() {
            return Instant.now();
        }
    }

    @Breaks("one clock")
    public static class AsksDay {
        LocalDate today() {
            return LocalDate.now();
        }
    }

    @Breaks("one clock")
    public static class AsksMillis {
        long now() {
            return System.currentTimeMillis();
        }
    }

    @Breaks({"one clock", "no old dates"})
    public static class AsksDate {
        Date now() {
            return new Date();
        }
    }

    @Breaks("SQL in repositories")
    public static class HoldsManager {
        EntityManager manager;
    }

    @Breaks("SQL in repositories")
    public static class HoldsSource {
        DataSource source;
    }

    @Breaks("no find by id alone")
    static class ForgetsTenantRepository {
        Object read(EntityManager manager, long id) {
            return manager.find(Object.class, id);
        }
    }

    @Breaks("Faces in web")
    public static class UsesFaces {
        void say() {
            FacesContext.getCurrentInstance();
        }
    }

    @Breaks("Faces in web")
    public static class UsesPrime {
        void say() {
            PrimeFaces.current();
        }
    }

    @Breaks("Faces in web")
    public static class UsesOmni {
        void say() {
            Messages.addGlobalInfo("planted");
        }
    }

    @Breaks("quiet")
    public static class Talks {
        void talk() {
            System.out.println("planted");
        }
    }

    @Breaks("never")
    public static class Ticks {
        Timer timer;
    }

    @Breaks("sessions are rows")
    @SessionScoped
    public static class Remembers implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Breaks("no ambient tenant")
    public static class Looks {
        Principal who(SessionContext context) {
            return context.getCallerPrincipal();
        }
    }
}
