package org.essaim.account.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.account.DemonstrationAccess;
import org.essaim.account.RequiresRole;
import org.essaim.account.SignedIn;
import org.essaim.account.store.SessionCookie;
import org.essaim.ui.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Stands before every controller: where the request comes from, who is behind it, whether the page is theirs; then gives
/// that person to the methods that ask for a [SignedIn].
@Component
class Guard implements HandlerInterceptor, HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final SameOrigin sameOrigin;
    private final Identity identity;

    Guard(SameOrigin sameOrigin, Identity identity) {
        this.sameOrigin = sameOrigin;
        this.identity = identity;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            identity.identify(request, response);
            if (isPersonal(request)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                sameOrigin.require(request);
                requireRole(method, request);
            }
        }
        return true;
    }

    /// Whether what is answered may be somebody's: they are signed in, hold the key of a room, come by an address that is
    /// a key, or send something. Neither a proxy nor the next person at the same screen finds it again. What is the same
    /// for all (a picture, a list of territories) says otherwise itself.
    private static boolean isPersonal(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")
                || request.getParameter(DemonstrationAccess.PARAMETER) != null
                || request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.containsKey("key")
                || request.getCookies() != null
                        && Arrays.stream(request.getCookies()).anyMatch(it -> it.getName().startsWith(SessionCookie.NAME));
    }

    private static void requireRole(HandlerMethod method, HttpServletRequest request) {
        var required = Optional.ofNullable(method.getMethodAnnotation(RequiresRole.class))
                .or(() -> Optional.ofNullable(method.getBeanType().getAnnotation(RequiresRole.class)));
        if (required.isPresent()) {
            var person = Identity.of(request).orElseThrow(() -> SignInNeeded.of(request));
            if (Arrays.stream(required.get().value()).noneMatch(person::is)) {
                throw Problem.forbidden("account.forbidden").mend("/compte", "account.title");
            }
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class || isOptional(parameter);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = (HttpServletRequest) request.getNativeRequest();
        var who = Identity.of(asked);
        return isOptional(parameter) ? who : who.orElseThrow(() -> SignInNeeded.of(asked));
    }

    private static boolean isOptional(MethodParameter parameter) {
        return parameter.getParameterType() == Optional.class
                && ResolvableType.forMethodParameter(parameter).resolveGeneric() == SignedIn.class;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
