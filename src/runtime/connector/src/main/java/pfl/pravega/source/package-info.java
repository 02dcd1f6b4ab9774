/** How the source works; only {@link pfl.pravega.PravegaSource} is meant for jobs. */
package pfl.pravega.source;
