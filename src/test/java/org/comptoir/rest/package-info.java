/** The REST contract, asked of the launched product over HTTP: frame of answers, documents, bad input. */
package org.comptoir.rest;
