/** What the main method of a generated job uses. */
package pfl.job;
