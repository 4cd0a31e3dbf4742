package org.nonnegotiable.language;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A language in a column is its tag. */
@Converter(autoApply = true)
public class LanguageConverter implements AttributeConverter<Language, String> {

    @Override
    public String convertToDatabaseColumn(Language language) {
        return language == null ? null : language.tag();
    }

    @Override
    public Language convertToEntityAttribute(String tag) {
        return tag == null ? null : Languages.known(tag).orElseThrow(() -> new IllegalStateException("no language " + tag));
    }
}
