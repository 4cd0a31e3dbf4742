package org.nonnegotiable.content;

import java.util.List;
import org.nonnegotiable.counter.SpeakerName;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** {@code figures/speakers/de.csv}: how the speakers of the readings are named in a language. */
class SpeakerFiles implements Kind {

    private static final WordTables NAMES = new WordTables("figures/speakers", "stated_by", "name", 200);

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        return NAMES.read(folder, known, faults, anyone -> true, (language, cells) -> {
            SpeakerName speaker = new SpeakerName();
            speaker.language = language;
            speaker.statedBy = cells[0];
            speaker.name = cells[1];
            SpeakerName.getEntityManager().merge(speaker);
        });
    }

    @Override
    public void write(Folder folder) {
        for (Language language : Languages.all()) {
            NAMES.write(folder, language.tag(), SpeakerName.<SpeakerName>list("language = ?1 order by statedBy", language.tag()).stream()
                    .map(speaker -> new Object[] {speaker.statedBy, speaker.name}).toList());
        }
    }
}
