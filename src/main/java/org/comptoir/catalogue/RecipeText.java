package org.comptoir.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comptoir.kernel.DomainException;

/**
 * A recipe in one cell: "Cheddar 2/3 ra+1,00; Bun 1" says two of it (three in a maxi), removable, addable for 1,00 more, and
 * one bun. A name with a semicolon or a quote in it stands in quotes.
 */
public record RecipeText(Decimals prices) {
    private static final int LONGEST = 10_000;

    /** Names are short and spaces are single, so that no cell makes the matcher try for long. */
    private static final Pattern PART = Pattern.compile(
            "\\G ?(?:\"((?:[^\"]++|\"\"){1,99})\"|([^\";]{1,200}?)) (\\d{1,4})(?:/(\\d{1,4}))?(?: ([ra]{0,2})(?:\\+([\\d.,]{1,12}))?)? ?(?:;|$)");

    /** What the cell says; 422 where it says something else. */
    public List<RecipePart> read(String cell) {
        if (cell.length() > LONGEST) {
            throw DomainException.invalid("recipe", "catalogue_product.text_long");
        }
        String text = cell.strip().replaceAll("\\s+", " ");
        Matcher matcher = PART.matcher(text);
        List<RecipePart> parts = new ArrayList<>();
        for (int end = 0; !text.substring(end).isBlank(); end = matcher.end()) {
            if (!matcher.find()) {
                throw DomainException.invalid("recipe", "catalogue_productImport.recipe_wrong");
            }
            parts.add(part(matcher));
        }
        return parts;
    }

    private RecipePart part(Matcher said) {
        String quoted = said.group(1);
        int normal = Integer.parseInt(said.group(3));
        String flags = said.group(5) == null ? "" : said.group(5);
        return new RecipePart(
                (quoted == null ? said.group(2) : quoted.replace("\"\"", "\"")).strip(),
                normal,
                said.group(4) == null ? normal : Integer.parseInt(said.group(4)),
                flags.contains("r"),
                flags.contains("a"),
                said.group(6) == null ? 0 : prices.read("recipe", said.group(6)));
    }

    /** The cell that {@link #read} takes back. */
    public String write(List<RecipePart> parts) {
        return parts.stream().map(this::one).collect(Collectors.joining("; "));
    }

    private String one(RecipePart part) {
        String name = part.ingredient();
        String quantity = part.quantityMaxi() == part.quantityNormal()
                ? Integer.toString(part.quantityNormal())
                : part.quantityNormal() + "/" + part.quantityMaxi();
        String flags = (part.isRemovable() ? "r" : "")
                + (part.isAddable() ? "a" : "")
                + (part.extraPriceCents() > 0 ? "+" + prices.write(part.extraPriceCents()) : "");
        return (name.matches("[^\";]*") ? name : '"' + name.replace("\"", "\"\"") + '"')
                + " "
                + quantity
                + (flags.isEmpty() ? "" : " " + flags);
    }
}
