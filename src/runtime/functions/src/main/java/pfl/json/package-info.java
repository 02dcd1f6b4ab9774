/** JSON without reflection: generated classes name the fields, these read and write the values. */
package pfl.json;
