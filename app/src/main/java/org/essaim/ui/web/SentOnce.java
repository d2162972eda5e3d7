package org.essaim.ui.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.ui.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A form sent twice is sent once: a second tap while the answer is slow, or a page sent again because its answer was lost,
/// is answered as the first was, with the same link and the same cookies.
///
/// The pages of forms that create something carry an id made with them, by the template `ui/once`. What leads elsewhere is
/// an answer; a form shown again with what to mend is none, and is read anew. After the guard has said who may send it.
@Component
class SentOnce implements HandlerInterceptor, WebMvcConfigurer {
    private static final int AFTER_THE_GUARD = 100;
    private static final int PAUSE_MS = 50;
    private static final int PATIENCE_MS = 30_000;
    private static final String SENDING = Sending.class.getName();

    private final SentForms forms;

    SentOnce(SentForms forms) {
        this.forms = forms;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (!HttpMethod.POST.matches(request.getMethod())
                || request.getDispatcherType() != DispatcherType.REQUEST
                || !(handler instanceof HandlerMethod)) {
            return true;
        }
        Optional<Sending> sending = Sending.of(request);
        if (sending.isEmpty()) {
            return true;
        }
        for (int waited = 0; !forms.begin(sending.get()); waited += PAUSE_MS) {
            Optional<String> answer = forms.answer(sending.get());
            if (answer.isPresent()) {
                give(answer.get(), response);
                return false;
            }
            if (waited >= PATIENCE_MS) {
                throw Problem.conflict("ui.problem.sent-twice");
            }
            Thread.sleep(PAUSE_MS);
        }
        request.setAttribute(SENDING, sending.get());
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(SENDING) instanceof Sending sending) {
            String to = response.getHeader(HttpHeaders.LOCATION);
            boolean leadsElsewhere = response.getStatus() >= 300 && response.getStatus() < 400 && to != null;
            if (failure == null && leadsElsewhere) {
                List<String> lines = new ArrayList<>(List.of(Integer.toString(response.getStatus()), to));
                lines.addAll(response.getHeaders(HttpHeaders.SET_COOKIE));
                forms.answered(sending, String.join("\n", lines));
            } else {
                forms.refused(sending);
            }
        }
    }

    private static void give(String answer, HttpServletResponse response) {
        List<String> lines = answer.lines().toList();
        response.setStatus(Integer.parseInt(lines.getFirst()));
        response.setHeader(HttpHeaders.LOCATION, lines.get(1));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        lines.stream().skip(2).forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_THE_GUARD);
    }
}
