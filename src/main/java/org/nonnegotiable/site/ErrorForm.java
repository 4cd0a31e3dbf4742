package org.nonnegotiable.site;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** How a part of the site says that something went wrong, where the readers' page would not do. */
public interface ErrorForm {

    boolean fits(String path);

    Response.ResponseBuilder answer(int status, ContainerRequestContext request);
}
