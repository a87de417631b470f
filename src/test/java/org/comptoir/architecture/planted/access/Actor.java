package org.comptoir.architecture.planted.access;

/** Stands for the person who acts. */
public record Actor(String name) {}
