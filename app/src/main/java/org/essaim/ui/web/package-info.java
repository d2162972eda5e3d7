/// How pages reach a browser: views, static files, the page of problems, the headers that protect.
@NullMarked
package org.essaim.ui.web;

import org.jspecify.annotations.NullMarked;
