package org.comptoir.access;

/** The permission codes, as the code asks for them; they are born in migrations and a test holds the two lists equal. */
public final class Permissions {
    /** No permission but a role of the container: what every signed-in person may do with their own account. */
    public static final String SIGNED_IN = "signed-in";

    public static final String PRODUCT_CREATE = "product.create";
    public static final String PRODUCT_READ = "product.read";
    public static final String PRODUCT_UPDATE = "product.update";
    public static final String PRODUCT_DELETE = "product.delete";
    public static final String MENU_CREATE = "menu.create";
    public static final String MENU_READ = "menu.read";
    public static final String MENU_UPDATE = "menu.update";
    public static final String MENU_DELETE = "menu.delete";
    public static final String CATEGORY_MANAGE = "category.manage";
    public static final String INGREDIENT_MANAGE = "ingredient.manage";
    public static final String STOCK_READ = "stock.read";
    public static final String STOCK_COUNT = "stock.count";
    public static final String STOCK_MANAGE = "stock.manage";
    public static final String ORDER_READ = "order.read";
    public static final String ORDER_CREATE = "order.create";
    public static final String ORDER_DELIVER = "order.deliver";
    public static final String ORDER_CANCEL = "order.cancel";
    public static final String USER_CREATE = "user.create";
    public static final String USER_READ = "user.read";
    public static final String USER_UPDATE = "user.update";
    public static final String USER_DEACTIVATE = "user.deactivate";
    public static final String ROLE_MANAGE = "role.manage";
    public static final String STATS_READ = "stats.read";
    public static final String NOTIFICATION_READ = "notification.read";
    public static final String NOTIFICATION_MANAGE = "notification.manage";
    public static final String CAMPAIGN_READ = "campaign.read";
    public static final String CAMPAIGN_MANAGE = "campaign.manage";
    public static final String CAMPAIGN_SEND = "campaign.send";
    public static final String AUDIT_READ = "audit.read";
    public static final String TENANT_MANAGE = "tenant.manage";

    private Permissions() {}
}
