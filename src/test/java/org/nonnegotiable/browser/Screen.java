package org.nonnegotiable.browser;

/** The sizes readers come with; the narrowest is what 400 % zoom leaves of a desktop. */
public enum Screen {

    NARROW_PHONE(320, 640), PHONE(390, 844), DESKTOP(1280, 900);

    public final int width;
    public final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
