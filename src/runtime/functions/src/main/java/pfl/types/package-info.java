/** Records in Flink: serializers, their snapshots, and what lets a program read the state of an older one. */
package pfl.types;
