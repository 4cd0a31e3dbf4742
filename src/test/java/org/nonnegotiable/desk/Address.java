package org.nonnegotiable.desk;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.nonnegotiable.audit.Deed;

/**
 * Where a deed is done at the desk: the forms are sent almost empty, so that little changes.
 *
 * @param method GET, POST, or FILE for a form with files
 * @param path with names of {@link Things} in braces
 */
record Address(Deed deed, String method, String path) {

    /** Deeds that no role is let in to, or kept from. */
    static final Map<Deed, String> WITHOUT = Map.of(
            Deed.SIGN_IN, "done by whoever is not signed in",
            Deed.FAIL_SIGN_IN, "nobody does it on purpose; the log tells it",
            Deed.ACCEPT_INVITATION, "the letter's address is the key; there is no account to sign in with yet",
            Deed.USE_RECOVERY_CODE, "typed instead of a code, where a code is asked for",
            Deed.OPEN_PREVIEW, "the link's address is the key, for people without an account; the desk's own preview is READ_STORY");

    private static final Map<String, String> FIELDS = Map.of("version", "0", "hash", "0", "language", "de", "child", "XX-0000", "zone", "", "reason", "", "revision", "1");

    private static final String ALL = """
            SIGN_OUT POST /sign-out
            SIGN_OUT GET /me/sessions
            SIGN_OUT POST /me/sessions/999999999/ending
            SIGN_OUT POST /me/sessions/ending
            CHANGE_PASSWORD GET /me/password
            CHANGE_PASSWORD POST /me/password
            SET_UP_SECOND_FACTOR GET /second-factor/set-up
            CHANGE_SETTINGS GET /me
            CHANGE_SETTINGS POST /me
            CHANGE_SETTINGS GET /letters
            CHANGE_SETTINGS POST /letters
            INVITE GET /accounts/invitation
            INVITE POST /accounts
            INVITE POST /accounts/{invited}/invitation
            CHANGE_ACCOUNT GET /accounts
            CHANGE_ACCOUNT GET /accounts/{account}
            CHANGE_ACCOUNT POST /accounts/{account}
            CHANGE_ACCOUNT POST /accounts/{account}/codes-removal
            CLOSE_ACCOUNT POST /accounts/{account}/closure
            READ_STORY GET /stories
            READ_STORY GET /stories/{story}
            READ_STORY GET /stories/{story}/facts
            READ_STORY GET /stories/{story}/de
            READ_STORY GET /stories/{story}/de/preview
            READ_STORY GET /stories/{story}/de/revisions
            READ_STORY GET /stories/{story}/de/revisions/1
            READ_STORY GET /stories/{story}/de/reading
            READ_STORY GET /stories/{story}/de/submission
            READ_STORY GET /stories/{story}/de/previews
            READ_STORY GET /pictures
            READ_STORY GET /pictures/{picture}
            READ_STORY GET /pictures/{picture}/{width}.jpg
            WRITE_STORY POST /stories
            WRITE_STORY POST /children
            WRITE_STORY POST /stories/{story}/facts
            WRITE_STORY POST /stories/{story}/uk
            WRITE_STORY POST /stories/{story}/uk/draft
            REMOVE_STORY POST /stories/{story}/removal
            TRANSLATE_STORY POST /stories/{story}/texts
            TRANSLATE_STORY POST /stories/{story}/de
            TRANSLATE_STORY POST /stories/{story}/de/draft
            TRANSLATE_STORY POST /stories/{story}/de/base
            TRANSLATE_STORY POST /stories/{story}/de/revisions/1/restoration
            UPLOAD_PICTURE GET /pictures/new
            UPLOAD_PICTURE FILE /pictures/new
            UPLOAD_PICTURE POST /pictures/{picture}
            UPLOAD_PICTURE POST /pictures/{picture}/removal
            SUBMIT_TEXT POST /stories/{story}/de/submission
            SUBMIT_TEXT POST /stories/{story}/de/submission/absence
            RETURN_TEXT POST /stories/{story}/de/return
            APPROVE_TEXT GET /review
            APPROVE_TEXT POST /stories/{story}/de/approval
            PUBLISH_TEXT POST /stories/{story}/de/publication
            UNPUBLISH_TEXT POST /stories/{story}/de/unpublication
            WITHDRAW_STORY POST /stories/{story}/withdrawal
            ERASE_STORY POST /stories/{story}/erasure
            HOLD_STORY POST /stories/{story}/hold
            ERASE_STORY GET /children/{child}/erasure
            ERASE_STORY POST /children/{child}/erasure
            HOLD_STORY POST /children/{child}/hold
            LIFT_HOLD POST /children/{child}/release
            LIFT_HOLD POST /children/{child}/pseudonyms/{named}/release
            READ_CONSENT_STATUS GET /children
            READ_CONSENT_STATUS GET /children/{child}
            READ_CONSENT GET /children/{child}/consent
            RECORD_CONSENT GET /children/{child}/consent/new
            RECORD_CONSENT POST /children/{child}/consent
            REVOKE_CONSENT POST /children/{child}/consent/revocation
            ADD_TERM GET /children/{child}/terms
            ADD_TERM POST /children/{child}/terms
            READ_TERMS GET /children/{child}/terms/spellings
            REMOVE_TERM POST /children/{child}/terms/{term}/{spelling}/removal
            ANSWER_QUESTIONS GET /children/{child}/answers
            ANSWER_QUESTIONS POST /children/{child}/answers
            SHARE_PREVIEW POST /stories/{story}/de/previews
            REVOKE_PREVIEW POST /previews/{preview}/revocation
            EXPORT_TEXT POST /exchange/export
            IMPORT_TEXT GET /exchange
            IMPORT_TEXT FILE /exchange
            PROPOSE_READING GET /readings
            PROPOSE_READING GET /readings/new
            PROPOSE_READING GET /readings/29/correction
            PROPOSE_READING POST /readings
            PROPOSE_READING GET /readings/proposals/{proposal}
            PROPOSE_READING POST /readings/proposals/999999999/removal
            CONFIRM_READING POST /readings/proposals/999999999/confirmation
            EDIT_EMBASSY GET /embassies
            EDIT_EMBASSY GET /embassies/new
            EDIT_EMBASSY GET /embassies/de
            EDIT_EMBASSY POST /embassies
            EDIT_EMBASSY POST /embassies/de
            EDIT_MILESTONE GET /milestones
            EDIT_MILESTONE GET /milestones/new
            EDIT_MILESTONE GET /milestones/icc-warrants
            EDIT_MILESTONE POST /milestones
            EDIT_MILESTONE POST /milestones/icc-warrants
            EDIT_PAGE GET /pages
            EDIT_PAGE GET /pages/about/it
            EDIT_PAGE POST /pages/about/it
            EDIT_MESSAGE GET /languages
            EDIT_MESSAGE GET /languages/ar
            EDIT_MESSAGE GET /languages/uk/desk_problems
            EDIT_MESSAGE POST /languages/uk/desk_problems
            EDIT_MESSAGE POST /languages/ar/review
            FREEZE GET /freeze
            FREEZE POST /freeze
            THAW POST /freeze/thaw
            READ_AUDIT GET /audit
            EXPORT_AUDIT GET /audit/log.csv
            """;

    static List<Address> all() {
        return ALL.lines().map(line -> line.split(" ")).map(part -> new Address(Deed.valueOf(part[0]), part[1], "/desk" + part[2])).toList();
    }

    boolean isOfThing() {
        return path.contains("{");
    }

    Response send(RequestSpecification from, String token, Things things) {
        if (method.equals("GET")) {
            return from.get(things.in(path));
        }
        if (method.equals("FILE")) {
            return from.multiPart("csrf", token).post(things.in(path));
        }
        return from.contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("csrf", token).formParams(FIELDS).post(things.in(path));
    }

    @Override
    public String toString() {
        return deed + " " + method + " " + path;
    }
}
