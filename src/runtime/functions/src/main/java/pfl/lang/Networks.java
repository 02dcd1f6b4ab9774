package pfl.lang;

/** Addresses of machines and networks. */
public final class Networks {
    private static final int GROUPS = 8;

    private Networks() {
    }

    /**
     * Whether a string is an IPv4 address.
     *
     * @param s a string
     * @return whether it is
     */
    public static boolean isIpv4(String s) {
        return ipv4(s) != null;
    }

    /**
     * Whether a string is an IPv6 address.
     *
     * @param s a string
     * @return whether it is
     */
    public static boolean isIpv6(String s) {
        return ipv6(s) != null;
    }

    /**
     * Whether an address is in a network.
     *
     * @param ip an address
     * @param network an address, {@code /} and how many of its bits count
     * @return null where either can't be read
     */
    public static Boolean contains(String ip, String network) {
        int slash = network.indexOf('/');
        int[] address = address(ip);
        int[] base = slash < 0 ? null : address(network.substring(0, slash));
        int bits = slash < 0 ? -1 : number(network.substring(slash + 1), 128);
        if (address == null || base == null || bits < 0 || bits > 16 * base.length) {
            return null;
        }
        for (int i = 0; i < base.length && address.length == base.length; i++) {
            int mask = 0xFFFF << 16 - Math.min(16, Math.max(0, bits - 16 * i)) & 0xFFFF;
            if (((address[i] ^ base[i]) & mask) != 0) {
                return false;
            }
        }
        return address.length == base.length;
    }

    private static int[] address(String s) {
        return s.indexOf(':') < 0 ? ipv4(s) : ipv6(s);
    }

    /** Two groups of 16 bits, or null. */
    private static int[] ipv4(String s) {
        String[] parts = s.split("\\.", -1);
        int[] bytes = new int[4];
        for (int i = 0; i < parts.length; i++) {
            int number = parts.length == 4 ? number(parts[i], 255) : -1;
            if (number < 0) {
                return null;
            }
            bytes[i] = number;
        }
        return new int[] {bytes[0] << 8 | bytes[1], bytes[2] << 8 | bytes[3]};
    }

    /** Decimal digits without zeros before them, or -1. */
    private static int number(String s, int most) {
        if (s.isEmpty() || s.length() > 3 || !Words.isDigits(s)) {
            return -1;
        }
        int number = Integer.parseInt(s);
        return number > most || s.length() != Integer.toString(number).length() ? -1 : number;
    }

    /** Eight groups of 16 bits, or null. */
    private static int[] ipv6(String s) {
        int gap = s.indexOf("::");
        if (gap < 0) {
            int[] all = groups(s, true);
            return all != null && all.length == GROUPS ? all : null;
        }
        String tail = s.substring(gap + 2);
        int[] head = groups(s.substring(0, gap), false);
        int[] rest = groups(tail, true);
        if (head == null || rest == null || head.length + rest.length >= GROUPS) {
            return null;
        }
        int[] all = new int[GROUPS];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(rest, 0, all, GROUPS - rest.length, rest.length);
        return all;
    }

    /** The groups between colons, of which the last may be an IPv4 address; or null. */
    private static int[] groups(String s, boolean last) {
        if (s.isEmpty()) {
            return new int[0];
        }
        String[] parts = s.split(":", -1);
        int[] tail = last ? ipv4(parts[parts.length - 1]) : null;
        int plain = parts.length - (tail == null ? 0 : 1);
        int[] groups = new int[plain + (tail == null ? 0 : 2)];
        for (int i = 0; i < plain; i++) {
            if (!parts[i].matches("[0-9a-fA-F]{1,4}")) {
                return null;
            }
            groups[i] = Integer.parseInt(parts[i], 16);
        }
        if (tail != null) {
            System.arraycopy(tail, 0, groups, plain, 2);
        }
        return groups;
    }
}
