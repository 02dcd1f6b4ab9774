/**
 * What aggregate functions compute. What they keep between events are plain values: numbers, lists and bytes,
 * which the serializers of the emitted state write like the fields of any record.
 */
package pfl.aggregates;
