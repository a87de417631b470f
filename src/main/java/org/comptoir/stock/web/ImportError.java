package org.comptoir.stock.web;

/** What is wrong with which line of a file: the column, and the key of the sentence. */
public record ImportError(int line, String field, String reason) {}
