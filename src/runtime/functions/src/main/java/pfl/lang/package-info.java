/**
 * What expressions of the language mean where Java's own operators and methods mean something
 * else. Emitted code calls these; none of
 * them keeps state or depends on the locale or the time zone of the machine.
 */
package pfl.lang;
