/// How enjeux are ordered: values in, values out.
@NullMarked
package org.essaim.programme.domain;

import org.jspecify.annotations.NullMarked;
