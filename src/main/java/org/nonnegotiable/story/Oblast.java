package org.nonnegotiable.story;

/** A region of Ukraine by its ISO 3166-2 code, the finest place a story may name. */
public enum Oblast {
    UA_05, UA_07, UA_09, UA_12, UA_14, UA_18, UA_21, UA_23, UA_26, UA_30, UA_32, UA_35, UA_40, UA_43, UA_46, UA_48, UA_51, UA_53, UA_56,
    UA_59, UA_61, UA_63, UA_65, UA_68, UA_71, UA_74, UA_77;

    /** {@code UA-65}. Throws IllegalArgumentException for an unknown code. */
    public static Oblast of(String code) {
        try {
            return valueOf(code.replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is no ISO 3166-2 code of a region of Ukraine");
        }
    }

    public String code() {
        return name().replace('_', '-');
    }

    public String nameKey() {
        return "oblast_" + name();
    }
}
