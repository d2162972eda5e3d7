package org.essaim.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a controller or one of its methods: opens to people who have one of these roles. Somebody not signed in is sent to
/// `/connexion` and comes back after; somebody signed in without the role reads that the page is reserved (403).
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRole {
    Role[] value();
}
