package org.essaim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/// The whole application on a free port (`@LocalServerPort`) and a database of its own, without the demonstration.
///
/// All the classes so annotated share one context and one database, started once: a test makes the people and the
/// workshops it needs and looks at those alone. A class that adds properties or beans gets a context of its own, which
/// costs some seconds.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Essaim.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface EssaimTest {}
