package org.nonnegotiable.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of one table as lines of JSON, each an array of strings in the order of its columns, in the order of its primary key; one row in memory at a time. */
record Rows(String table, List<Column> columns, String query) {

    private static final int FETCHED = 500;
    private static final long BATCH_ROWS = 500;
    private static final long BATCH_BYTES = 4L << 20;
    /** A picture in Base64. */
    private static final int LONGEST_VALUE = 64 << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_VALUE).build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    static Rows of(Connection database, String table) throws SQLException {
        String where = " WHERE table_schema = DATABASE() AND table_name = '" + table + "'";
        String columns = " FROM information_schema.columns" + where + " AND extra NOT LIKE '%GENERATED%' ORDER BY ordinal_position";
        List<String> names = Schema.texts(database, "SELECT column_name" + columns, 1);
        List<String> types = Schema.texts(database, "SELECT data_type" + columns, 1);
        List<Column> all = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            all.add(new Column(names.get(i), Column.isBinary(types.get(i))));
            selected.add(Column.selected(names.get(i), types.get(i)));
        }
        String key = Schema.texts(database, "SELECT column_name FROM information_schema.statistics" + where
                + " AND index_name = 'PRIMARY' ORDER BY seq_in_index", 1).stream().map(name -> "t.`" + name + "`").collect(Collectors.joining(", "));
        return new Rows(table, all, "SELECT " + String.join(", ", selected) + " FROM `" + table + "` t" + (key.isEmpty() ? "" : " ORDER BY " + key));
    }

    /** How many there were. */
    long write(Connection database, OutputStream out) throws SQLException, IOException {
        long count = 0;
        try (var statement = database.createStatement(); JsonGenerator json = JSON.createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter("\n"))) {
            statement.setFetchSize(FETCHED);
            ResultSet rows = statement.executeQuery(query);
            for (; rows.next(); count++) {
                json.writeStartArray();
                for (int i = 0; i < columns.size(); i++) {
                    write(json, rows, i);
                }
                json.writeEndArray();
            }
        }
        return count;
    }

    private void write(JsonGenerator json, ResultSet row, int i) throws SQLException, IOException {
        if (columns.get(i).binary()) {
            byte[] bytes = row.getBytes(i + 1);
            if (bytes == null) {
                json.writeNull();
            } else {
                json.writeBinary(bytes);
            }
        } else {
            json.writeString(row.getString(i + 1));
        }
    }

    /** Into the empty table of a connection that does not commit by itself: it is committed from time to time. */
    void load(InputStream in, Connection database) throws SQLException, IOException {
        String names = columns.stream().map(column -> "`" + column.name() + "`").collect(Collectors.joining(", "));
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (JsonParser json = JSON.createParser(in);
                PreparedStatement insert = database.prepareStatement("INSERT INTO `" + table + "` (" + names + ") VALUES (" + places + ")")) {
            long rows = 0;
            long from = 0;
            while (json.nextToken() == JsonToken.START_ARRAY) {
                bind(json, insert);
                insert.addBatch();
                rows++;
                if (rows % BATCH_ROWS == 0 || json.currentLocation().getByteOffset() - from > BATCH_BYTES) {
                    insert.executeBatch();
                    database.commit();
                    from = json.currentLocation().getByteOffset();
                }
            }
            insert.executeBatch();
            database.commit();
        }
    }

    private void bind(JsonParser json, PreparedStatement insert) throws SQLException, IOException {
        for (int i = 0; i < columns.size(); i++) {
            boolean isNull = json.nextToken() == JsonToken.VALUE_NULL;
            if (isNull) {
                insert.setNull(i + 1, Types.VARCHAR);
            } else if (columns.get(i).binary()) {
                insert.setBytes(i + 1, json.getBinaryValue());
            } else {
                insert.setString(i + 1, json.getText());
            }
        }
        json.nextToken();
    }
}
