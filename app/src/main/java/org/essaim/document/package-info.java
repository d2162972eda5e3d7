/// One content model for everything Essaim prints or hands out, and its renderings: HTML, PDF/UA and Markdown.
@ApplicationModule(allowedDependencies = "ui")
@NullMarked
package org.essaim.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
