package org.essaim.ui.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.essaim.ui.ByAnybody;
import org.essaim.ui.ClientAddress;
import org.essaim.ui.Crowd;
import org.essaim.ui.Problem;
import org.essaim.ui.Visitor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Counts what people whom nobody knows make.
@Component
class Strangers implements HandlerInterceptor, WebMvcConfigurer {
    private static final int AFTER_THE_GUARD = 40;
    private static final int OF_ALL = 6;
    private static final int SOON_SECONDS = 30;
    private static final int LATER_SECONDS = 300;

    private final ClientAddress client;
    private final Crowd gestures;
    private final Crowd letters;

    Strangers(ClientAddress client, @Value("${essaim.sign-ups-per-address}") int most) {
        this.client = client;
        this.gestures = Crowd.of(most, Duration.ofMinutes(2), OF_ALL);
        this.letters = Crowd.of(most, Duration.ofMinutes(30), OF_ALL);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getMethodAnnotation(ByAnybody.class) instanceof ByAnybody gesture
                && request.getAttribute(Visitor.ATTRIBUTE) == null) {
            String from = client.of(request);
            if (!gestures.allows(from)) {
                throw Problem.tooMany(SOON_SECONDS, "ui.problem.429.text");
            }
            if (gesture.writes() && !letters.allows(from)) {
                throw Problem.tooMany(LATER_SECONDS, "ui.problem.429.letters");
            }
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_THE_GUARD);
    }
}
