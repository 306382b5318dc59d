import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** Prints every row of PoliMorf as form, lemma and tags, separated by tabs. */
public final class Dump {
  public static void main(String[] args) throws Exception {
    var url = Dictionary.class.getResource("/morfologik/stemming/polish/polish.dict");
    try (Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 20)) {
      for (WordData row : new DictionaryLookup(Dictionary.read(url))) {
        out.append(row.getWord()).append('\t').append(row.getStem()).append('\t').append(row.getTag()).append('\n');
      }
    }
  }
}
