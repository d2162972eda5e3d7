package org.essaim.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A form that needs no account and makes something: a seat, a place in a room, a ballot. It is counted by client and in
/// all, so that a room of two hundred behind one address comes in within two minutes, and a program makes little.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ByAnybody {
    /// Whether it also makes a letter leave, to whatever address was typed.
    boolean writes() default false;
}
