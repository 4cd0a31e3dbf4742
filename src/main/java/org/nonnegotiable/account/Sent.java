package org.nonnegotiable.account;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** The fields of the form that was sent, of either kind, before anything makes sense of them. Never changes. */
public record Sent(List<Field> fields, boolean hasFiles) {

    public record Field(String name, String value) {
    }

    /** With the request that is being answered. */
    public static Sent now() {
        FormData form = CurrentRequestManager.get().getFormData();
        List<Field> fields = new ArrayList<>();
        boolean files = false;
        if (form != null) {
            for (String name : form) {
                for (FormValue value : form.get(name)) {
                    files |= value.isFileItem();
                    if (!value.isFileItem()) {
                        fields.add(new Field(name, value.getValue()));
                    }
                }
            }
        }
        return new Sent(fields, files);
    }

    /** Of what may be chosen more than once. */
    public List<String> all(String name) {
        return fields.stream().filter(field -> field.name.equals(name)).map(Field::value).toList();
    }

    public String first(String name) {
        return fields.stream().filter(field -> field.name.equals(name)).map(Field::value).findFirst().orElse(null);
    }
}
