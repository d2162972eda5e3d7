package org.essaim.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// The answers to a form: its page, with what was typed in it, or the way to what it made.
public final class FormAnswer {
    /// In an address: what was just done there. The page says it by `ui/done`.
    static final String DONE = "fait";

    private FormAnswer() {}

    /// 200 for a form to be filled; 422 for one that is refused by what was typed, 409 by what is there already.
    public static ModelAndView shown(String template, FormPage page) {
        ModelAndView view = new ModelAndView(template, "page", page);
        boolean conflict = page.overtaken() || page.errors().isConflict();
        view.setStatus(
                conflict
                        ? HttpStatus.CONFLICT
                        : page.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /// 303: done, and seen there.
    public static ModelAndView done(String path) {
        ModelAndView view = new ModelAndView("redirect:" + path);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    /// 303: done, and said there.
    ///
    /// @param what the end of a message key of that page, see `ui/done`
    public static ModelAndView done(String path, String what) {
        return done(path + "?" + DONE + "=" + what);
    }
}
