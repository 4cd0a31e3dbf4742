package org.nonnegotiable.audit;

import java.util.Locale;

/** Every deed a person can do at the desk. */
public enum Deed {

    SIGN_IN, FAIL_SIGN_IN, SIGN_OUT, ACCEPT_INVITATION, CHANGE_PASSWORD, SET_UP_SECOND_FACTOR, USE_RECOVERY_CODE, CHANGE_SETTINGS,
    INVITE, CHANGE_ACCOUNT, CLOSE_ACCOUNT,
    READ_STORY, WRITE_STORY, REMOVE_STORY, TRANSLATE_STORY, UPLOAD_PICTURE, SUBMIT_TEXT, RETURN_TEXT, APPROVE_TEXT, PUBLISH_TEXT, UNPUBLISH_TEXT,
    WITHDRAW_STORY, ERASE_STORY, HOLD_STORY, LIFT_HOLD,
    READ_CONSENT_STATUS, READ_CONSENT, RECORD_CONSENT, REVOKE_CONSENT, ADD_TERM, READ_TERMS, REMOVE_TERM,
    ANSWER_QUESTIONS,
    SHARE_PREVIEW, OPEN_PREVIEW, REVOKE_PREVIEW, EXPORT_TEXT, IMPORT_TEXT,
    PROPOSE_READING, CONFIRM_READING, EDIT_EMBASSY, EDIT_MILESTONE, EDIT_PAGE, EDIT_MESSAGE, FREEZE, THAW, READ_AUDIT, EXPORT_AUDIT;

    /** What counts them for whoever watches the site: which deed, never whose nor to what. */
    public static final String COUNTED = "campaign.deeds";

    /** The message that names it. */
    public String nameKey() {
        return "desk_deed_" + name().toLowerCase(Locale.ROOT);
    }
}
