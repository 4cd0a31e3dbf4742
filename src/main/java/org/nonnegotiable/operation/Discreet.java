package org.nonnegotiable.operation;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Takes out of every line of the log what may say something of a person: addresses of mail and of machines, whatever a database quotes of a row
 * that it refused, tokens, and what stands behind the question mark of an address. Faults keep their places in the code.
 */
@LoggingFilter(name = "discreet")
public final class Discreet implements Filter {

    private static final String GONE = "…";
    private static final Pattern QUOTED = Pattern.compile("(Duplicate entry|Incorrect \\w+ value:|Data too long|Out of range)[^\\r\\n]*?(?= for |\\r|\\n|$)");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    private static final Pattern QUERY = Pattern.compile("(?<=[\\p{L}\\p{N}/_-])\\?[^\\s\"']*=[^\\s\"']*");
    private static final Pattern TOKEN = Pattern.compile("(?<=/)[A-Za-z0-9_-]{32,}(?=$|[/\\s\"'?#])");
    private static final Pattern MACHINE = Pattern.compile("(?<![\\d.])(?!127\\.|0\\.)\\d{1,3}(\\.\\d{1,3}){3}(?![\\d.])");

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getParameters() != null && line.getParameters().length > 0 && line instanceof ExtLogRecord formatted) {
            clean(line, formatted.getFormattedMessage());
        } else {
            clean(line, line.getMessage());
        }
        if (line.getThrown() != null && !(line.getThrown() instanceof Told)) {
            line.setThrown(new Told(line.getThrown()));
        }
        return true;
    }

    private static void clean(LogRecord line, String said) {
        String clean = clean(said);
        if (clean != null && !clean.equals(said)) {
            line.setMessage(clean);
            line.setParameters(null);
        }
    }

    static String clean(String text) {
        if (text == null) {
            return null;
        }
        String quiet = QUOTED.matcher(text).replaceAll("$1 " + GONE);
        for (Pattern telling : new Pattern[] {MAIL, QUERY, TOKEN, MACHINE}) {
            quiet = telling.matcher(quiet).replaceAll(GONE);
        }
        return quiet;
    }

    /** A fault as the log may tell it: what it is, where it happened, what caused it. */
    static final class Told extends Throwable {

        /** Its name is said by its message, for a line of JSON names the class of what it is given. */
        Told(Throwable fault) {
            super(fault.getClass().getName() + (fault.getMessage() == null ? "" : ": " + clean(fault.getMessage())),
                    fault.getCause() == null || fault.getCause() == fault ? null : new Told(fault.getCause()));
            setStackTrace(fault.getStackTrace());
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
