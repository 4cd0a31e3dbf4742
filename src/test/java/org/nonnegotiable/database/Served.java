package org.nonnegotiable.database;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** Whether a program that was started is in full service: kept pages are shown before, what needs the database is not. */
public final class Served {

    private static final int MILLIS = 10_000;

    private Served() {
    }

    /** Whether anybody listens. */
    public static boolean atAll(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    public static boolean whole(int port) {
        try {
            HttpURLConnection line = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/desk/sign-in").toURL().openConnection();
            line.setConnectTimeout(MILLIS);
            line.setReadTimeout(MILLIS);
            return line.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
