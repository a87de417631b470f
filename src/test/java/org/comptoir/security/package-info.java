/**
 * Tries to break the deployed application. What is tried is generated from what is deployed: pages, the served OpenAPI
 * document, the schema's tables; a new entry point needs its line in {@code security/matrix.txt} and no new test.
 * Collecting, asking and judging are apart, and what judges is seen to fail in {@link JudgementTest}.
 */
package org.comptoir.security;
