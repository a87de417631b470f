package org.comptoir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the SQL of every room: whose tables, and whose tenant. */
class SqlTest {
    @Test
    void everyTableHasAnOwner() {
        assertThat(Tables.owners().keySet())
                .as("say in Tables which room owns it")
                .containsAll(Tables.created().keySet());
    }

    @Test
    void sqlLivesInRepositories() {
        assertThat(Sources.files(Sources.MAIN, ".java"))
                .filteredOn(f -> !isRepository(f) && !f.toString().contains("/platform/db/"))
                .filteredOn(f -> !f.toString().contains("/launch/"))
                .allSatisfy(f -> assertThat(Statement.in(Sources.text(f)))
                        .as(f.toString())
                        .isEmpty());
    }

    @Test
    void everyStatementNamesItsTenant() {
        Set<String> tenants = Tables.ofTenants();
        assertThat(repositories()).allSatisfy(f -> assertThat(Statement.in(Sources.text(f)))
                .as(f.toString())
                .noneMatch(s -> s.forgetsTheTenant(tenants)));
    }

    @Test
    void aRoomTouchesOnlyTablesOfRoomsItMayUse() {
        assertThat(repositories()).allSatisfy(f -> assertThat(Statement.in(Sources.text(f))
                        .flatMap(s -> s.strangers(Sources.room(f), Tables.owners()).stream()))
                .as(f.toString())
                .isEmpty());
    }

    @Test
    void theReaderFindsTheStatementsOfThisProject() {
        assertThat(repositories().stream().flatMap(f -> Statement.in(Sources.text(f))))
                .hasSizeGreaterThan(5);
        assertThat(Tables.ofTenants()).contains("user", "role").doesNotContain("permission");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q(\"SELECT id FROM user WHERE id = ?1\")",
                "q(\"SELECT id \" + \"FROM user WHERE id = ?1\")",
                "q(\"SELECT u FROM User u WHERE u.id = ?1\")",
                "q(\"\"\"\n  UPDATE user\n SET a = 1 WHERE id = 2\"\"\")",
                "q(\"DELETE FROM user WHERE id = \" + id + \" AND x = 1\")",
                "q(\"SELECT p.id FROM permission p JOIN user u ON u.id = p.id\")"
            })
    void aForgottenTenantIsSeen(String java) {
        assertThat(Statement.in(java)).hasSize(1).allMatch(s -> s.forgetsTheTenant(Set.of("user")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q(\"SELECT id FROM user WHERE tenant_id = ?1\")",
                "q(\"SELECT u FROM User u WHERE u.tenantId = ?1\")",
                "q(\"SELECT id FROM user_session WHERE token_hash = ?1\")",
                "q(\"SELECT code FROM permission p\")",
                "// q(\"SELECT id FROM user\")\nq(\"Update it and set it right\")"
            })
    void aNamedTenantIsSeen(String java) {
        assertThat(Statement.in(java)).noneMatch(s -> s.forgetsTheTenant(Set.of("user", "user_session")));
    }

    @Test
    void aStrangersTableIsSeen() {
        Map<String, String> owners = Tables.owners();
        Statement statement = new Statement("SELECT 1 FROM ingredient i JOIN customer_order o ON o.id = i.id");
        assertThat(statement.strangers("orders", owners)).isEmpty();
        assertThat(statement.strangers("stock", owners)).containsExactly("customer_order");
        assertThat(statement.strangers("demo", owners)).hasSize(2);
    }

    private static List<Path> repositories() {
        return Sources.files(Sources.MAIN, ".java").stream()
                .filter(SqlTest::isRepository)
                .toList();
    }

    private static boolean isRepository(Path file) {
        return file.toString().endsWith("Repository.java");
    }
}
