package org.comptoir.access;

/** A session that has just begun: the token is for the cookie and is stored nowhere in the clear. */
public record SignedIn(String token, Actor actor) {}
