/** A Pravega connector for Flink: segments as splits, transactions as committables. */
package pfl.pravega;
