package pfl.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The arguments of a job: {@code --name value}. An unknown name is an error, and {@code --help} lists what
 * there is. Credentials are no options: they are found where the tasks run.
 */
public final class Options {
    private final String job;
    private final String summary;
    private final Map<String, Option> options = new LinkedHashMap<>();

    /** One option; a null value is none. */
    private static final class Option {
        private final String help;
        private final boolean required;
        private final String usual;
        private String value;

        Option(String value, boolean required, String help) {
            this.usual = value;
            this.value = value;
            this.required = required;
            this.help = help;
        }
    }

    /**
     * The options of a job.
     *
     * @param job its name
     * @param summary what it does, for {@code --help}
     */
    public Options(String job, String summary) {
        this.job = job;
        this.summary = summary;
    }

    /**
     * Declares an option that may be left out.
     *
     * @param name its name, without dashes
     * @param value what it is when it isn't given; null for nothing
     * @param help one line about it
     * @return these options
     */
    public Options option(String name, String value, String help) {
        options.put(name, new Option(value, false, help));
        return this;
    }

    /**
     * Declares an option that must be given.
     *
     * @param name its name, without dashes
     * @param help one line about it
     * @return these options
     */
    public Options required(String name, String help) {
        options.put(name, new Option(null, true, help));
        return this;
    }

    /**
     * Takes the arguments. With {@code --help} among them it prints the options and ends the process.
     *
     * @param args the arguments of main
     * @return these options
     * @throws IllegalArgumentException if a name is unknown, a value is missing, or a required option is
     */
    public Options parse(String... args) {
        for (int i = 0; i < args.length; i++) {
            String argument = args[i];
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (name.equals("--help")) {
                System.out.println(usage());
                System.exit(0);
            }
            Option option = name.startsWith("--") ? options.get(name.substring(2)) : null;
            if (option == null) {
                throw wrong("There is no option " + name);
            }
            if (equals < 0 && i + 1 == args.length) {
                throw wrong("The option " + name + " has no value");
            }
            option.value = equals < 0 ? args[++i] : argument.substring(equals + 1);
        }
        for (Map.Entry<String, Option> option : options.entrySet()) {
            if (option.getValue().required && option.getValue().value == null) {
                throw wrong("The option --" + option.getKey() + " is missing");
            }
        }
        return this;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + "\n" + usage());
    }

    /**
     * What {@code --help} prints.
     *
     * @return one line for each option
     */
    public String usage() {
        StringBuilder text = new StringBuilder(job);
        if (!summary.isEmpty()) {
            text.append(": ").append(summary);
        }
        options.forEach((name, option) -> text.append(String.format("%n  --%-24s %s%s", name, option.help,
                option.required ? " (required)" : option.usual == null ? "" : " (" + option.usual + ")")));
        return text.toString();
    }

    /**
     * Whether an option has a value.
     *
     * @param name a declared option
     * @return false if it was declared without one and not given
     */
    public boolean has(String name) {
        return options.get(name).value != null;
    }

    public String string(String name) {
        return options.get(name).value;
    }

    public boolean bool(String name) {
        String text = string(name);
        if (!text.equals("true") && !text.equals("false")) {
            throw not(name, "true or false", null);
        }
        return text.equals("true");
    }

    public byte int8(String name) {
        return as(name, "an integer from -128 to 127", Byte::parseByte);
    }

    public short int16(String name) {
        return as(name, "an integer from -32768 to 32767", Short::parseShort);
    }

    public int int32(String name) {
        return as(name, "an integer of 32 bits", Integer::parseInt);
    }

    public long int64(String name) {
        return as(name, "an integer of 64 bits", Long::parseLong);
    }

    public float float32(String name) {
        return as(name, "a number", Float::parseFloat);
    }

    public double float64(String name) {
        return as(name, "a number", Double::parseDouble);
    }

    /**
     * A decimal.
     *
     * @param name a declared option
     * @param precision digits in all
     * @param scale digits after the point
     * @return the value with this scale
     * @throws IllegalArgumentException if it isn't such a number
     */
    public BigDecimal decimal(String name, int precision, int scale) {
        return as(name, "a decimal(" + precision + ", " + scale + ")", text -> {
            BigDecimal value = new BigDecimal(text).setScale(scale, RoundingMode.UNNECESSARY);
            if (value.precision() > precision) {
                throw new ArithmeticException(text);
            }
            return value;
        });
    }

    /**
     * A date such as 2024-05-01.
     *
     * @param name a declared option
     * @return days since 1970
     * @throws IllegalArgumentException if it isn't one
     */
    public int date(String name) {
        return as(name, "a date such as 2024-05-01", text -> (int) LocalDate.parse(text).toEpochDay());
    }

    /**
     * A time of day such as 12:30:00.
     *
     * @param name a declared option
     * @return microseconds since midnight
     * @throws IllegalArgumentException if it isn't one
     */
    public long time(String name) {
        return as(name, "a time of day such as 12:30:00", text -> LocalTime.parse(text).toNanoOfDay() / 1000);
    }

    /**
     * A timestamp such as 2024-05-01T12:00:00Z.
     *
     * @param name a declared option
     * @return microseconds since 1970, UTC
     * @throws IllegalArgumentException if it isn't one
     */
    public long timestamp(String name) {
        return as(name, "a timestamp such as 2024-05-01T12:00:00Z", text -> ChronoUnit.MICROS.between(
                OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), OffsetDateTime.parse(text)));
    }

    /**
     * A duration such as 5s, 1h30m or 250ms.
     *
     * @param name a declared option
     * @return microseconds
     * @throws IllegalArgumentException if it isn't one
     */
    public long duration(String name) {
        return as(name, "a duration such as 5s, 1h30m or 250ms", DurationText::parse);
    }

    /**
     * A member of an enum.
     *
     * @param <E> the enum
     * @param name a declared option
     * @param byName gives the member with this name; throws IllegalArgumentException without one
     * @return the member
     * @throws IllegalArgumentException if there is no such member
     */
    public <E> E choice(String name, Function<String, E> byName) {
        try {
            return byName.apply(string(name));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--" + name + ": " + e.getMessage(), e);
        }
    }

    private <T> T as(String name, String what, Function<String, T> parse) {
        try {
            return parse.apply(string(name));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            throw not(name, what, e);
        }
    }

    private IllegalArgumentException not(String name, String what, Exception cause) {
        return new IllegalArgumentException("--" + name + " must be " + what + ", not \"" + string(name)
                + "\"", cause);
    }
}
