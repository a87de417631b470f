package org.comptoir.campaigns;

/** How many people wait for a product, and how many pieces they want. */
public record Waiting(long productId, String productName, long people, long pieces) {}
