import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.configuration.ssl.ClientAuth;
import org.neo4j.configuration.ssl.SslPolicyConfig;
import org.neo4j.configuration.ssl.SslPolicyScope;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j Community server with its Bolt connector on, for tests and trials without Docker.
 *
 * <p>Arguments: {@code --port 7687 --data DIRECTORY --memory small|machine [--password PASSWORD] [--certificates DIRECTORY]}.
 * {@code small} is a page cache of 64 MB, {@code machine} what Neo4j takes where nothing is set. With {@code --password}
 * the user {@code neo4j} needs it, without no one needs any. With {@code --certificates} the directory holds
 * {@code private.key} and {@code public.crt}, and connections must use TLS. Prints READY, then runs until its standard
 * input ends or it is told to stop.
 */
public final class Neo4jServer {
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = parse(arguments);
        DatabaseManagementService service = build(options).build();
        if (options.containsKey("password")) setPassword(service, options.get("password"));
        CountDownLatch stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        Thread input = new Thread(() -> awaitEnd(stop));
        input.setDaemon(true);
        input.start();
        System.out.println("READY");
        stop.await();
        System.exit(0);
    }

    private static Map<String, String> parse(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return options;
    }

    private static DatabaseManagementServiceBuilder build(Map<String, String> options) {
        SocketAddress address = new SocketAddress("localhost", Integer.parseInt(options.get("port")));
        DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(Path.of(options.get("data")))
            .setConfig(GraphDatabaseSettings.auth_enabled, options.containsKey("password"))
            .setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(500))
            .setConfig(HttpConnector.enabled, false)
            .setConfig(HttpsConnector.enabled, false)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address);
        if (options.get("memory").equals("small")) builder.setConfig(GraphDatabaseSettings.pagecache_memory, 64L * 1024 * 1024);
        if (options.containsKey("certificates")) encrypt(builder, Path.of(options.get("certificates")));
        return builder;
    }

    private static void encrypt(DatabaseManagementServiceBuilder builder, Path certificates) {
        SslPolicyConfig policy = SslPolicyConfig.forScope(SslPolicyScope.BOLT);
        builder
            .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.REQUIRED)
            .setConfig(policy.enabled, true)
            .setConfig(policy.base_directory, certificates.toAbsolutePath())
            .setConfig(policy.private_key, Path.of("private.key"))
            .setConfig(policy.public_certificate, Path.of("public.crt"))
            .setConfig(policy.client_auth, ClientAuth.NONE);
    }

    private static void setPassword(DatabaseManagementService service, String password) {
        service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
            .executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    private static void awaitEnd(CountDownLatch stop) {
        try {
            while (System.in.read() >= 0) { }
        } catch (java.io.IOException gone) {
            // Whoever started this has ended.
        }
        stop.countDown();
    }
}
