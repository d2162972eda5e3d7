package org.essaim.account;

/// What somebody with an account may do. Roles add up.
public enum Role {
    /// Invites people and reads the letters of an Essaim without a mail server.
    ADMINISTRATOR,
    /// Prepares and runs workshops.
    FACILITATOR,
    /// Sees live what a room makes, pins it, and takes the material away.
    DESIGNER
}
