import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Opens as many streams as it is told (host, port, path, how many) and says so. For each line on standard input it waits until every stream has
 * heard one more event, and prints when: first, median, 99th percentile and last, in nanoseconds of the machine's monotonic clock, and how many.
 */
class Listeners {

    private static final byte[] EVENT = "data:".getBytes(StandardCharsets.US_ASCII);
    private static final long LONGEST_NANOS = 20_000_000_000L;

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private final long[] heard;
    private int count;
    private int open;

    private Listeners(int many) throws Exception {
        heard = new long[many];
    }

    public static void main(String[] args) throws Exception {
        Listeners listeners = new Listeners(Integer.parseInt(args[3]));
        listeners.connect(new InetSocketAddress(args[0], Integer.parseInt(args[1])), args[2]);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        System.out.println("open " + listeners.open);
        while (true) {
            listeners.listen(() -> orders.ready());
            if (orders.readLine() == null) {
                return;
            }
            listeners.count = 0;
            System.out.println("listening");
            long end = System.nanoTime() + LONGEST_NANOS;
            listeners.listen(() -> listeners.count == listeners.open || System.nanoTime() > end);
            listeners.tell();
        }
    }

    /** In small groups, for the server's queue of connections is short. */
    private void connect(InetSocketAddress address, String path) throws Exception {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int number = 0; number < heard.length; number++) {
            SocketChannel channel = SocketChannel.open(address);
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, number);
            open++;
            if (number % 100 == 99) {
                int wanted = number + 1;
                listen(() -> count >= wanted);
            }
        }
        listen(() -> count >= open);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void listen(Condition enough) throws Exception {
        while (!enough.holds()) {
            selector.select(5);
            for (SelectionKey key : selector.selectedKeys()) {
                read(key);
            }
            selector.selectedKeys().clear();
        }
    }

    private void read(SelectionKey key) throws Exception {
        buffer.clear();
        int length = ((SocketChannel) key.channel()).read(buffer);
        if (length < 0) {
            key.channel().close();
            open--;
        } else if (holdsEvent(length)) {
            heard[count++ % heard.length] = System.nanoTime();
        }
    }

    private boolean holdsEvent(int length) {
        for (int place = 0; place <= length - EVENT.length; place++) {
            int same = 0;
            while (same < EVENT.length && buffer.get(place + same) == EVENT[same]) {
                same++;
            }
            if (same == EVENT.length) {
                return true;
            }
        }
        return false;
    }

    private void tell() {
        long[] times = Arrays.copyOf(heard, Math.min(count, heard.length));
        Arrays.sort(times);
        if (times.length == 0) {
            System.out.println("0 0 0 0 0");
        } else {
            System.out.println(times[0] + " " + times[times.length / 2] + " " + times[(times.length - 1) * 99 / 100] + " " + times[times.length - 1] + " " + count);
        }
    }
}
