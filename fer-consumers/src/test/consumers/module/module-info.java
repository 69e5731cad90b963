module org.example.party {
    requires io.github.fer4j;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;
    requires java.desktop;
}
