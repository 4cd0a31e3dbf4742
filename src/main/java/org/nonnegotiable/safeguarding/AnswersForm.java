package org.nonnegotiable.safeguarding;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Typed;

/** The answers as somebody chooses and types them. Never changes. */
public record AnswersForm(Map<String, String> given, String telling, String reason) {

    static AnswersForm of(Child child) {
        return Answers.latest(child).map(answers -> new AnswersForm(Arrays.stream(Question.values())
                .collect(Collectors.toMap(Question::field, question -> answers.to(question).name())),
                answers.telling.name(), answers.reason == null ? "" : answers.reason)).orElseGet(() -> new AnswersForm(Map.of(), "", ""));
    }

    static AnswersForm sent(Sent sent) {
        Map<String, String> given = new LinkedHashMap<>();
        Arrays.stream(Question.values()).forEach(question -> given.put(question.field(), Typed.line(sent.first(question.field()))));
        return new AnswersForm(given, Typed.line(sent.first("telling")), sent.first("reason") == null ? "" : sent.first("reason"));
    }

    public List<Question> questions() {
        return List.of(Question.values());
    }

    public List<Answer> choices() {
        return List.of(Answer.values());
    }

    public List<Telling> tellings() {
        return List.of(Telling.values());
    }

    public boolean is(Question question, Answer answer) {
        return answer.name().equals(given.get(question.field()));
    }

    public boolean tells(Telling one) {
        return one.name().equals(telling);
    }

    Map<String, String> problems(Language reader) {
        Map<String, String> problems = new LinkedHashMap<>();
        Arrays.stream(Question.values()).filter(question -> Arrays.stream(Answer.values()).noneMatch(answer -> is(question, answer)))
                .forEach(question -> problems.put(question.field(), reader.message("desk_answer_missing")));
        if (Arrays.stream(Telling.values()).noneMatch(this::tells)) {
            problems.put("telling", reader.message("desk_telling_missing"));
        }
        return problems;
    }

    Map<Question, Answer> answers() {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        Arrays.stream(Question.values()).forEach(question -> answers.put(question, Answer.valueOf(given.get(question.field()))));
        return answers;
    }
}
