package blackbox.ballot;

import essaim.ballot.ApprovalBallot;
import essaim.ballot.Election;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is needed of an `.abc.yaml` file: one value a line, lists written as in JSON, results under their rule.
record AbcFile(Election<Integer> election, List<String> lines) {
    static AbcFile read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var candidates = IntStream.range(0, Integer.parseInt(value(lines, "num_cand: ")))
                .boxed()
                .toList();
        var ballots = lists(value(lines, "profile: ")).stream()
                .map(ApprovalBallot::approving)
                .toList();
        int seats = Integer.parseInt(value(lines, "committeesize: "));
        return new AbcFile(new Election<>(candidates, ballots, seats), lines);
    }

    /// The committees of this rule. Those listed under `resolute: true` are the same, one of which is wanted.
    Set<Set<Integer>> results(String rule) {
        var all = new HashSet<Set<Integer>>();
        int at = lines.indexOf("- rule_id: " + rule);
        lists(value(lines.subList(at, lines.size()), "  result: ")).forEach(list -> all.add(Set.copyOf(list)));
        return all;
    }

    /// The value may go on over more deeply indented lines.
    private static String value(List<String> lines, String key) {
        int at = 0;
        while (!lines.get(at).startsWith(key)) {
            at++;
        }
        var value = new StringBuilder(lines.get(at).substring(key.length()));
        int indent = key.length() - key.stripLeading().length();
        while (++at < lines.size() && lines.get(at).startsWith(" ".repeat(indent + 2))) {
            value.append(lines.get(at).strip());
        }
        return value.toString();
    }

    private static List<List<Integer>> lists(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<List<List<Integer>>>() {});
    }
}
