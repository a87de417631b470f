package org.comptoir.platform.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link RefusalHandler} in front of the other handlers; named in faces-config.xml. */
public class RefusalHandlerFactory extends ExceptionHandlerFactory {

    public RefusalHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new RefusalHandler(getWrapped().getExceptionHandler());
    }
}
