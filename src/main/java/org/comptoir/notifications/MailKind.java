package org.comptoir.notifications;

/** The two mails about a paid order. */
public enum MailKind {
    ORDER_STAFF,
    ORDER_CUSTOMER
}
