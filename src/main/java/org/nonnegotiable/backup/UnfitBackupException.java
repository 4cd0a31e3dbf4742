package org.nonnegotiable.backup;

/** What was asked to be restored, or where to, is not fit for it; nothing was changed. The message is one sentence for whoever asked. */
public final class UnfitBackupException extends Exception {

    UnfitBackupException(String sentence) {
        super(sentence);
    }
}
