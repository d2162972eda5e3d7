/// Signing in and out, one's account, the administration's pages, and the guard of every reserved page.
@NullMarked
package org.essaim.account.web;

import org.jspecify.annotations.NullMarked;
