package org.essaim.ui.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.essaim.ui.Problem;
import org.essaim.ui.TakesFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What is sent is read only where it is taken: files where a form takes some, of the size it takes, and by whoever may send
/// them. After the guard, and before anything reads a parameter: until then nothing of a body has been read or put on disk.
@Component
class FilesWhereTaken implements HandlerInterceptor, WebMvcConfigurer {
    private static final int BETWEEN_THE_GUARD_AND_WHO_READS = 50;
    private static final int IN_MEMORY = 256 << 10;

    /// Where the server looks for what it may read of parts.
    private static final String CONFIGURATION = "org.eclipse.jetty.multipartConfig";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        String type = lower(request.getContentType());
        if (type.startsWith("multipart/")) {
            request.setAttribute(TakesFiles.UNREAD, true);
            TakesFiles taken = method.getMethodAnnotation(TakesFiles.class);
            if (taken == null || !type.startsWith("multipart/form-data")) {
                throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "ui.problem.415.no-files");
            }
            if (!type.contains("boundary=")) {
                throw new Problem(HttpStatus.BAD_REQUEST, "ui.problem.400.text");
            }
            long most = (long) taken.megabytes() << 20;
            if (request.getContentLengthLong() > most) {
                throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "ui.problem.413.text");
            }
            request.removeAttribute(TakesFiles.UNREAD);
            request.setAttribute(CONFIGURATION, new MultipartConfigElement("", most, most, IN_MEMORY));
            if (request instanceof MultipartHttpServletRequest parts) {
                // Read here, so that what is wrong with them is said of them, and not of the first parameter asked for.
                parts.getFileNames();
            }
        }
        return true;
    }

    private static String lower(@Nullable String header) {
        return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(BETWEEN_THE_GUARD_AND_WHO_READS);
    }
}
